#!/usr/bin/python3
"""Fills cells (as cells.py prints them) with a LibreOffice that listens: fill_libreoffice.py PIPE SHEET CELLS OUT"""

import datetime
import json
import os
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.connection import NoConnectException


def desktop(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(240):
        try:
            context = resolver.resolve("uno:pipe,name=%s;urp;StarOffice.ComponentContext" % pipe)
            return context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except NoConnectException:
            time.sleep(0.25)
    sys.exit("fill_libreoffice: LibreOffice does not answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


office = desktop(sys.argv[1])
if len(sys.argv) == 2:
    office.terminate()
    sys.exit()
url = lambda path: uno.systemPathToFileUrl(os.path.abspath(path))
book = office.loadComponentFromURL(url(sys.argv[2]), "_blank", 0, (option("Hidden", True),))
for cell in json.load(open(sys.argv[3], encoding="utf-8")):
    at = book.Sheets.getByName(cell["sheet"]).getCellByPosition(cell["column"] - 1, cell["row"] - 1)
    value = cell["value"]
    if isinstance(value, dict):
        at.Value = (datetime.date.fromisoformat(value["date"]) - datetime.date(1899, 12, 30)).days
    elif isinstance(value, str):
        at.String = value
    else:
        at.Value = value
book.storeToURL(url(sys.argv[4]), (option("FilterName", "Calc MS Excel 2007 XML"),))
book.close(True)
sys.stdout.flush()
os._exit(0)  # the file is written; the bridge's own threads are not always fit to be waited for
