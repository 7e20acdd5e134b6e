#!/usr/bin/env python3
"""An oracle for time zones that is not ours: python's zoneinfo over the system's tzdata.

  zone-oracle.py transitions          {"version", "zones": [{"names", "offsets": [[epoch seconds, offset seconds], ...]}]} for 2010-2035;
                                   the first pair of a zone is its offset at the start of 2010
  zone-oracle.py version           the version of that tzdata
  zone-oracle.py instants < lines     for each line "zone YYYY-MM-DDTHH:MM" the epoch seconds at which a clock shows it
"""
import json
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import TZPATH, ZoneInfo, available_timezones

FROM = int(datetime(2010, 1, 1, tzinfo=timezone.utc).timestamp())
TO = int(datetime(2036, 1, 1, tzinfo=timezone.utc).timestamp())
STEP = 6 * 3600


def version():
    for folder in TZPATH:
        file = Path(folder) / "tzdata.zi"
        if file.exists():
            return file.read_text(encoding="utf8").split("\n", 1)[0].split()[-1]
    return "unknown"


def offset(zone, at):
    return int(datetime.fromtimestamp(at, zone).utcoffset().total_seconds())


def transitions(name):
    zone = ZoneInfo(name)
    found = [[FROM, offset(zone, FROM)]]
    for probe in range(FROM + STEP, TO + 1, STEP):
        if offset(zone, probe) == found[-1][1]:
            continue
        low, high = probe - STEP, probe
        while high - low > 1:
            middle = (low + high) // 2
            if offset(zone, middle) == found[-1][1]:
                low = middle
            else:
                high = middle
        found.append([high, offset(zone, high)])
    return found


def instants(line):
    name, wall = line.split()
    zone = ZoneInfo(name)
    naive = datetime.fromisoformat(wall)
    found = set()
    for fold in (0, 1):
        at = naive.replace(tzinfo=zone, fold=fold).astimezone(timezone.utc)
        if at.astimezone(zone).replace(tzinfo=None) == naive:  # a time the clock skips comes back as another
            found.add(int(at.timestamp()))
    return sorted(found)


if sys.argv[1:] == ["transitions"]:
    names = sorted(name for name in available_timezones() if name not in ("localtime", "Factory"))
    same = {}
    for name in names:
        same.setdefault(json.dumps(transitions(name)), []).append(name)
    zones = [{"names": alike, "offsets": json.loads(offsets)} for offsets, alike in same.items()]
    json.dump({"version": version(), "zones": zones}, sys.stdout)
elif sys.argv[1:] == ["version"]:
    print(version())
elif sys.argv[1:] == ["instants"]:
    for line in sys.stdin:
        print(json.dumps(instants(line)))
else:
    sys.exit(__doc__)
