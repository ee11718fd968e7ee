"""Reads workbooks with pandas and openpyxl and writes their rows as CSV, exact repeats left out.

Arguments: columns of the table, then workbooks. Tells on standard error when everything is read:
rows, cells, seconds of CPU and peak memory in MB until then.
"""

import resource
import sys

import pandas

columns = int(sys.argv[1])
sheets = []
for workbook in sys.argv[2:]:
    read = pandas.read_excel(workbook, sheet_name=None, header=None, engine="openpyxl")
    sheets.extend(read.values())
used = resource.getrusage(resource.RUSAGE_SELF)
print(
    "read",
    sum(len(sheet) for sheet in sheets),
    sum(int(sheet.count().sum()) for sheet in sheets),
    used.ru_utime + used.ru_stime,
    used.ru_maxrss / 1024,
    sep="\t",
    file=sys.stderr,
    flush=True,
)
for sheet in sheets:
    rows = sheet.drop_duplicates().reindex(columns=range(columns))
    rows.to_csv(sys.stdout, header=False, index=False)
