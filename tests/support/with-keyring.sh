#!/bin/sh
# Runs a command with an unlocked keyring of its own, in a throw-away home. Start it inside
# dbus-run-session; nothing is left behind and the person's own keyring is never touched.
set -eu
home=$(mktemp -d)
trap 'rm -rf "$home"' EXIT
chmod 700 "$home"
export HOME="$home" XDG_RUNTIME_DIR="$home" XDG_DATA_HOME="$home/data" \
    XDG_CONFIG_HOME="$home/config" XDG_CACHE_HOME="$home/cache"
unset DISPLAY WAYLAND_DISPLAY || true
printf 'test' | gnome-keyring-daemon --unlock --components=secrets >/dev/null
"$@"
