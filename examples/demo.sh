#!/bin/sh
# A first look: read the example pages into a new archive, then ask it two questions.
# `make demo` runs this from the root of the repository.
set -u

archive=build/demo.db
mkdir -p build
rm -f "$archive" "$archive-wal" "$archive-shm"

heading() { printf '\n%s\n\n' "$1"; }

echo "Reading the pages in examples/ into $archive ..."
onrecord read examples --archive "$archive"
code=$?
# 1 means: done, and some pages could not be read.
[ "$code" -le 1 ] || exit "$code"
echo "(The pages that could not be read are broken on purpose: they lie in examples/broken/.)"

heading "What was said on 14 July 2015, the day of the nuclear agreement with Iran:"
onrecord statements --archive "$archive" --from 2015-07-14 --to 2015-07-14 --limit 8 --table || exit

heading "How the talks with Iran began: who did what to whom, from September 2013 on:"
onrecord events --archive "$archive" --country IRN --from 2013-09 --oldest-first --limit 8 \
  --table || exit

# Any id of the tables above serves; this is that of a quotation.
id=$(onrecord statements --archive "$archive" --text '"built on trust"' --limit 1 --json |
  sed -n 's/^{"id":"\([^"]*\)".*/\1/p')

heading "Worth trying next:"
cat <<TRY
  export PATH="\$PWD/.venv/bin:\$PATH" ONRECORD_ARCHIVE=$archive
  onrecord show ${id:-ID} --why
  onrecord statements --speaker Lavrov
  onrecord search '"trust, but verify"'
TRY
