// What a spreadsheet puts on the clipboard: rows of cells between tabs, some in quotes.

/** The cells of pasted text, row by row; a quoted cell may hold tabs, line breaks and doubled quotes. */
export function cellsOf(text) {
  const rows = [[""]];
  let quoted = false;
  const plain = text.replace(/\r\n?/g, "\n").replace(/\n+$/, "");
  for (let at = 0; at < plain.length; at += 1) {
    const letter = plain[at];
    const row = rows.at(-1);
    if (quoted && letter === '"' && plain[at + 1] === '"') row[row.length - 1] += plain[(at += 1)];
    else if (letter === '"' && (quoted || row.at(-1) === "")) quoted = !quoted;
    else if (!quoted && letter === "\t") row.push("");
    else if (!quoted && letter === "\n") rows.push([""]);
    else row[row.length - 1] += letter;
  }
  return rows;
}

/** Rows of a whole table as cells by field; its first row may name the columns. Empty rows are left out. */
export function tableRows(text, columns) {
  const rows = cellsOf(text).filter((row) => row.some((cell) => cell.trim()));
  if (!rows.length) return [];
  const plain = (word) => word.trim().toLocaleLowerCase();
  const known = new Map(Object.entries(columns).flatMap(([field, name]) => [[plain(field), field], [plain(name), field]]));
  const heads = rows[0].map((cell) => known.get(plain(cell)));
  const named = heads.filter(Boolean).length >= 2;
  const fields = named ? heads : Object.keys(columns);
  return rows.slice(named ? 1 : 0).map((row) => Object.fromEntries(row.map((cell, n) => [fields[n], cell]).filter(([field]) => field)));
}
