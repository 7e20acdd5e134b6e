#!/usr/bin/env python3
"""Reads calendars with three libraries that are not ours: vobject, icalendar, libical.

  ical-readers.py check            exits 0 when all three are there
  ical-readers.py < lines          each line {"ics": text}; answers a line {"vobject": [...], "icalendar": [...], "libical": [...]},
                                   an event as {"uid", "start", "end" (UTC, YYYYMMDDTHHMMSSZ), "summary", "status", "sequence"}
"""
import ctypes
import ctypes.util
import json
import sys

import icalendar
import vobject

lib = ctypes.CDLL(ctypes.util.find_library("ical") or "libical.so.3")
for name in ("icalparser_parse_string", "icalcomponent_get_first_component", "icalcomponent_get_next_component",
             "icalcomponent_get_first_property", "icalproperty_string_to_kind_pointer"):
    if hasattr(lib, name):
        getattr(lib, name).restype = ctypes.c_void_p
lib.icalproperty_get_value_as_string.restype = ctypes.c_char_p
lib.icalproperty_string_to_kind.argtypes = [ctypes.c_char_p]
lib.icalcomponent_string_to_kind.argtypes = [ctypes.c_char_p]
lib.icalcomponent_count_errors.argtypes = [ctypes.c_void_p]
lib.icalrestriction_check.argtypes = [ctypes.c_void_p]
VEVENT = lib.icalcomponent_string_to_kind(b"VEVENT")


def utc(moment):
    return moment.strftime("%Y%m%dT%H%M%SZ")


def by_vobject(text):
    events = []
    for event in vobject.readOne(text).contents.get("vevent", []):
        events.append({
            "uid": event.uid.value, "start": utc(event.dtstart.value), "end": utc(event.dtend.value),
            "summary": event.summary.value, "status": event.status.value, "sequence": int(event.sequence.value),
        })
    return events


def by_icalendar(text):
    return [{
        "uid": str(event["UID"]), "start": utc(event["DTSTART"].dt), "end": utc(event["DTEND"].dt),
        "summary": str(event["SUMMARY"]), "status": str(event["STATUS"]), "sequence": int(event["SEQUENCE"]),
    } for event in icalendar.Calendar.from_ical(text).walk("VEVENT")]


def by_libical(text):
    root = ctypes.c_void_p(lib.icalparser_parse_string(text.encode("utf8")))
    lib.icalrestriction_check(root)
    if lib.icalcomponent_count_errors(root):
        return "errors"
    events = []
    one = lib.icalcomponent_get_first_component(root, VEVENT)
    while one:
        event = ctypes.c_void_p(one)

        def value(name):
            found = lib.icalcomponent_get_first_property(event, lib.icalproperty_string_to_kind(name))
            raw = lib.icalproperty_get_value_as_string(ctypes.c_void_p(found)).decode("utf8")
            return raw

        def plain(raw):
            out, index = "", 0
            while index < len(raw):
                if raw[index] == "\\" and index + 1 < len(raw):
                    out += "\n" if raw[index + 1] in "nN" else raw[index + 1]
                    index += 2
                else:
                    out += raw[index]
                    index += 1
            return out

        events.append({
            "uid": value(b"UID"), "start": value(b"DTSTART"), "end": value(b"DTEND"), "summary": plain(value(b"SUMMARY")),
            "status": value(b"STATUS"), "sequence": int(value(b"SEQUENCE")),
        })
        one = lib.icalcomponent_get_next_component(root, VEVENT)
    lib.icalcomponent_free(root)
    return events


if sys.argv[1:] == ["check"]:
    sys.exit(0)
for line in sys.stdin:
    ics = json.loads(line)["ics"]
    result = {}
    for name, read in (("vobject", by_vobject), ("icalendar", by_icalendar), ("libical", by_libical)):
        try:
            result[name] = read(ics)
        except Exception as error:  # an answer, not a crash: the test says which calendar it was
            result[name] = f"{type(error).__name__}: {error}"
    print(json.dumps(result))
