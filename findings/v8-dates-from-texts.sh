#!/bin/sh
# Node 20.18.0 (V8 11.3): a word and a number up to 12 are a date.
#
# Expected: new Date("教育 3") is an invalid date, as ECMA-262 leaves other forms than its own to the engine and a text
#           is none; isNaN(new Date(text)) tells a date from a text.
# Happens:  V8's second reader skips words that it does not know and takes the number that is left for a month of 2001;
#           the number of an item is a month and a day; a year of an era, 8.4.1, is read as month, day, year. What
#           people write in full, 令和8年4月1日, is refused.
# Seen:     教育 3 is 2001-03-01, 6.4-01 is 2001-06-04, 8.4.1 (令和8年4月1日) is 2001-08-04
# Matters:  a page that reads dates must know each form itself, as the interview does.
. "$(dirname "$0")/trial.sh"
npm_packages node@20.18.0

cat >read.js <<'JS'
const date = new Date(process.argv[2]);
const two = number => String(number).padStart(2, "0");
console.log(isNaN(date) ? "none" : `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`);
JS
date_of() { ./node_modules/.bin/node read.js "$1"; }
same 'version' 'v20.18.0' "$(./node_modules/.bin/node --version)"
same '教育 3' 2001-03-01 "$(date_of '教育 3')"
same '6.4-01' 2001-06-04 "$(date_of 6.4-01)"
same '8.4.1' 2001-08-04 "$(date_of 8.4.1)"
same '教育 13' none "$(date_of '教育 13')"
same 'R8.4.1' none "$(date_of R8.4.1)"
same '令和8年4月1日' none "$(date_of '令和8年4月1日')"
