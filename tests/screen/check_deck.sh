# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# What is in the deck and the session that `deck` made. Sourced by it.

count_slides() { unzip -Z1 "$1" | grep -c '^ppt/slides/slide[0-9]*\.xml$'; }
expect() { # <what> <wanted> <found>
    [ "$2" = "$3" ] || fail "$1: $2 wanted, $3 found"
}
# expect_text <deck> <parts> <text>
expect_text() {
    unzip -p "$1" "$2" >"$work/part.xml"
    grep -qF "$3" "$work/part.xml" || fail "$2 of $(basename "$1") does not say: $3"
}

check_deck() {
    local number=0 title
    expect "slides in $(basename "$1")" 10 "$(count_slides "$1")"
    # Of slides without a title of their own, the one that is proposed.
    for title in 'Rare earths of Central Asia' 'Rare earth deposits in Kyrgyzstan' 'Neodymium in the mountains' \
        'Kutessay II' 'Kazakhstan in charts' 'Kazakhstan beside Uzbekistan' \
        'Rare earth deposits in Kazakhstan and Uzbekistan' 'Rare earth deposits in Kazakhstan and Uzbekistan' \
        'What to ask next' 'Rare earth deposits'; do
        number=$((number + 1))
        expect_text "$1" "ppt/slides/slide$number.xml" ">$title<"
    done
    expect_text "$1" 'ppt/notesSlides/*.xml' 'Say first how much is not known.'
    expect_text "$1" 'ppt/notesSlides/*.xml' 'Grades without a class are at the end.'
}

check_deck "$work/deck.pptx"
expect "layouts in the session" 6 "$(grep -o '"layout": "[a-z]*"' "$work/briefing.reeatlas" | sort -u | wc -l)"
expect "filters in the session" 8 "$(grep -o '"filter": .*' "$work/briefing.reeatlas" | sort -u | wc -l)"
expect "views in the session" 4 "$(grep -A2 '"center"' "$work/briefing.reeatlas" | tr -d '\n ' | sed 's/--/\n/g' | sort -u | wc -l)"
"$atlas" deck "$work/briefing.reeatlas" -o "$work/again.pptx" 2>"$work/deck.log" || fail "$(cat "$work/deck.log")"
check_deck "$work/again.pptx"
"$atlas" deck "$work/briefing.reeatlas" -o "$work/again.pdf" 2>"$work/deck.log" || fail "$(cat "$work/deck.log")"
expect "pages of the PDF" 10 "$(pdfinfo "$work/again.pdf" | sed -n 's/^Pages: *//p')"
pdftotext "$work/again.pdf" "$work/again.txt" 2>/dev/null
grep -qF 'Kazakhstan beside Uzbekistan' "$work/again.txt" || fail "the PDF does not say its titles"
echo "Titles, notes, layouts and filters are as they were typed; made again from the session: 10 slides"
