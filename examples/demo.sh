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

heading "What Iranian speakers said, as reported from the day of the Vienna agreement on:"
onrecord statements --archive "$archive" --country IRN --from 2015-07-14 --to 2015-07-20 \
  --limit 8 --table || exit

heading "Who did what around the Black Sea grain agreement, 2022 to 2023:"
onrecord events --archive "$archive" --country RUS --from 2022-07-22 --to 2023-07-17 \
  --limit 8 --table || exit

heading "Worth trying next:"
cat <<TRY
  export PATH="\$PWD/.venv/bin:\$PATH" ONRECORD_ARCHIVE=$archive
  onrecord statements --speaker Lavrov
  onrecord events --type SANCTION --table
  onrecord search '"trust, but verify"'
TRY
