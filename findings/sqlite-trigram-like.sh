#!/bin/sh
# SQLite 3.40.1: LIKE does not find a word of two kanji in a table with a trigram index.
#
# Expected: MATCH needs three characters; LIKE '%点検%', too short for the index, is answered by reading every row, as the
#           manual of FTS5 says, and finds the same rows as in a table without an index.
# Happens:  the three that make a pattern long enough are counted in bytes: two kanji are six, the index is asked, has no
#           such entry, and the answer is empty, without an error. A pattern of two ASCII letters is right. A + before
#           the column, which keeps the index out, finds the row. (3.50.4 is right.)
# Seen:     LIKE '%点検%' 0 rows, in a plain table 1; LIKE '%自己点検%' 1; LIKE '%ab%' 1
. "$(dirname "$0")/trial.sh"
debian 'sqlite3=3.40.1-2+deb12u*' 'libsqlite3-0=3.40.1-2+deb12u*'

rows() { # TABLE CONDITION
    sqlite3 :memory: "
create virtual table indexed using fts5(note, tokenize = 'trigram');
insert into indexed values ('自己点検 abc');
create table plain as select note from indexed;
select count(*) from $1 where $2;"
}
same 'two kanji' 0 "$(rows indexed "note like '%点検%'")"
same 'two kanji, GLOB' 0 "$(rows indexed "note glob '*点検*'")"
same 'two kanji, plain table' 1 "$(rows plain "note like '%点検%'")"
same 'two kanji, without the index' 1 "$(rows indexed "+note like '%点検%'")"
same 'four kanji' 1 "$(rows indexed "note like '%自己点検%'")"
same 'two letters' 1 "$(rows indexed "note like '%ab%'")"
