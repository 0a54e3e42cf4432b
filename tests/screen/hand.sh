# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# A hand at mouse and keyboard of a screen of its own, that counts what it does. Sourced by the scripts of this folder.

patience=60 # seconds, until what is waited for counts as failed
steps=0     # chords, clicks, drags, turns of the wheel and typed texts

# opens a screen of 1620 x 1010 and a window manager on it; everything the program keeps goes to an empty home
open_screen() {
    work=$(mktemp -d)
    export HOME=$work/home XDG_RUNTIME_DIR=$work/run QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8
    unset XDG_CONFIG_HOME XDG_DATA_HOME XDG_CACHE_HOME WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS
    mkdir -m 700 "$HOME" "$XDG_RUNTIME_DIR"
    trap close_screen EXIT
    # The server picks a number that is free and says which once it listens.
    Xvfb -displayfd 3 -screen 0 1620x1010x24 3>"$work/display" >/dev/null 2>&1 &
    wait_for "the screen" test -s "$work/display"
    DISPLAY=:$(cat "$work/display")
    export DISPLAY
    openbox >/dev/null 2>&1 &
    wait_for "the window manager" xdotool get_num_desktops
}

close_screen() {
    local job
    for job in $(jobs -p | tac); do kill "$job" 2>/dev/null || true; done
    wait 2>/dev/null || true
    rm -rf "$work"
}

# says what went wrong, keeps a picture of the screen, and ends
fail() {
    local picture=${REE_SCREEN_PICTURE:-$PWD/screen-trouble.png}
    import -window root "$picture" 2>/dev/null && echo "The screen as it was: $picture" >&2
    echo "After $steps steps: $*" >&2
    exit 1
}

# wait_for <what> <command…>: until the command succeeds
wait_for() {
    local what=$1 until=$((SECONDS + patience))
    shift
    until "$@" >/dev/null 2>&1; do
        [ $SECONDS -lt $until ] || fail "waited $patience s for $what"
        sleep 0.1
    done
}

# start_atlas <program>: a window of 1600 x 950 with the atlas's own data
first_name=150x16+366+686 # in the list under the map
start_atlas() {
    (cd "$HOME" && exec "$1" 2>"$work/atlas.log") &
    wait_for "the window" window_is "REE Atlas"
    window=$(xdotool getactivewindow)
    xdotool windowsize --sync "$window" 1600 950
    wait_for "the sites" written_in "$first_name"
}

window_is() { [ "$(xdotool getactivewindow getwindowname)" = "$1" ]; }

# a picture of the window's part <width>x<height>+<left>+<top> as a number
seen() { import -window "$window" png:- | convert - -crop "$1" -depth 8 rgb:- | cksum; }

# the part is not blank: letters have many shades
written_in() { [ "$(import -window "$window" png:- | convert - -crop "$1" -format %k info:)" -gt 8 ]; }

# watch <part>; …; wait_for_change <what>: until the part looks otherwise and stays so
watch() {
    part=$1
    before=$(seen "$part")
}
changed() {
    local now
    now=$(seen "$part")
    [ "$now" != "$before" ] && sleep 0.2 && [ "$now" = "$(seen "$part")" ]
}
wait_for_change() { wait_for "$1" changed; }

key() { # one chord
    steps=$((steps + 1))
    xdotool key --clearmodifiers "$1" || fail "key $1"
}
write() { # one text
    steps=$((steps + 1))
    xdotool type --clearmodifiers --delay 4 -- "$1" || fail "type $1"
}
click() { # <left> <top>, in the window
    steps=$((steps + 1))
    xdotool mousemove --sync --window "$window" "$1" "$2" click 1 || fail "click $1 $2"
}
wheel() { # <left> <top> <notches>, away from the hand
    steps=$((steps + 1))
    xdotool mousemove --sync --window "$window" "$1" "$2" click --repeat "$3" --delay 30 4 || fail "wheel"
}
drag() { # <left> <top> <to left> <to top>
    steps=$((steps + 1))
    xdotool mousemove --sync --window "$window" "$1" "$2" mousedown 1 \
        mousemove --sync --window "$window" $((($1 + $3) / 2)) $((($2 + $4) / 2)) \
        mousemove --sync --window "$window" "$3" "$4" mouseup 1 || fail "drag"
}
