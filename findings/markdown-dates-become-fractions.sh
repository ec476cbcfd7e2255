#!/bin/sh
# lowdown 1.0.0, discount 2.2.7: a date in Markdown becomes a fraction.
#
# Expected: "smart" punctuation curls quotes and joins dashes; 1/4, the fourth of January, stays as it is.
# Happens:  both are smart unless told otherwise, and 1/4, 1/2 and 3/4 between blanks or brackets become ¼, ½, ¾,
#           (c) becomes ©. Beside a Japanese letter nothing happens, so in one text some dates stay and others
#           change. The options are --parse-no-smarty (lowdown) and -fnopants (discount). cmark-gfm is never so smart
#           with numbers.
# Seen:     <p>期限 &#188; です。3&#47;4まで</p>    and    <p>期限 &frac14; です。3/4まで</p>
. "$(dirname "$0")/trial.sh"
debian lowdown=1.0.0-2 discount=2.2.7-2 cmark-gfm=0.29.0.gfm.6-6

line='期限 1/4 です。3/4まで'
same 'lowdown' '<p>期限 &#188; です。3&#47;4まで</p>' "$(echo "$line" | lowdown)"
same 'discount' '<p>期限 &frac14; です。3/4まで</p>' "$(echo "$line" | markdown)"
same 'discount, no pants' "<p>$line</p>" "$(echo "$line" | markdown -fnopants)"
same 'cmark-gfm --smart' "<p>$line</p>" "$(echo "$line" | cmark-gfm --smart)"
