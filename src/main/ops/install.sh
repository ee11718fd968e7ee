#!/bin/sh
# Installs Lumbung so that every command starts in half the time: unpacked, with an archive of its
# classes laid out for this Java. Run it again after an update of Lumbung or of Java.
#
#   install.sh JAR FOLDER       for example: install.sh target/lumbung.jar /opt/lumbung
set -eu
if [ $# -ne 2 ] || [ ! -f "$1" ]; then
  echo "usage: install.sh JAR FOLDER, where JAR is target/lumbung.jar" >&2
  exit 2
fi
jar=$(readlink -f "$1")
ops=$(dirname "$(readlink -f "$0")")
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
mkdir -p "$2"
target=$(readlink -f "$2")
trial=$(mktemp -d)
trap 'rm -rf "$trial"' EXIT

rm -rf "$target/lib" "$target/lumbung.jar" "$target/lumbung.jsa"
"$java" -Djarmode=tools -jar "$jar" extract --force --destination "$trial/unpacked"
mv "$trial/unpacked/lib" "$trial/unpacked/"*.jar "$target/"
[ -f "$target/lumbung.jar" ] || mv "$target/$(basename "$jar")" "$target/lumbung.jar"
install -m 755 "$ops/lumbung" "$target/lumbung"

# A trial start in an empty folder tells which classes are needed; they are written at its end.
cd "$trial"
"$java" -XX:ArchiveClassesAtExit="$target/lumbung.jsa" -Xlog:cds=off -Xlog:cds+dynamic=off \
  -jar "$target/lumbung.jar" serve --data "$trial/data" >"$trial/said" 2>&1 &
started=$!
tries=0
until grep -qs http "$trial/said"; do
  tries=$((tries + 1))
  if [ $tries -gt 120 ] || ! kill -0 $started 2>/dev/null; then
    echo "The trial start failed; Lumbung is installed and works, but starts slowly:" >&2
    cat "$trial/said" >&2
    kill $started 2>/dev/null || true
    exit 1
  fi
  sleep 1
done
kill $started
wait $started || true
chmod 644 "$target/lumbung.jsa"
echo "Installed in $target; try: $target/lumbung --version"
