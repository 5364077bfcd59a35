import { crc32, deflateRawSync } from "node:zlib";

/** A zip archive of these files, as small as one can be; `lie` declares another size than the true one, of all or by name. */
export function makeZip(
  files: Readonly<Record<string, string>>,
  lie?: number | Readonly<Record<string, number>>,
): Uint8Array {
  const [parts, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [name, text] of Object.entries(files)) {
    const [raw, path] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(raw);
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(8, 4);
    common.writeUInt32LE(crc32(raw), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE((typeof lie === "object" ? lie[name] : lie) ?? raw.length, 18);
    common.writeUInt16LE(path.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    parts.push(Buffer.from("PK\u0003\u0004", "latin1"), common, path, packed);
    directory.push(Buffer.from("PK\u0001\u0002\u0014\u0000", "latin1"), common, place, path);
    at += 30 + path.length + packed.length;
  }
  const body = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\u0005\u0006", "latin1");
  end.writeUInt16LE(Object.keys(files).length, 8);
  end.writeUInt16LE(Object.keys(files).length, 10);
  end.writeUInt32LE(body.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, body, end]));
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The files of a workbook with one sheet, texts shared and numbers plain, as spreadsheets write them. */
export function workbookFiles(rows: readonly (readonly string[])[]): Record<string, string> {
  const texts = [...new Set(rows.flat().filter((cell) => !/^-?\d+(\.\d+)?$/.test(cell) || /^0\d/.test(cell)))];
  const cell = (text: string, column: number, row: number) => {
    const reference = `${letters(column)}${row + 1}`;
    const shared = texts.indexOf(text);
    return shared < 0 ? `<c r="${reference}"><v>${text}</v></c>` : `<c r="${reference}" t="s"><v>${shared}</v></c>`;
  };
  const sheet = rows.map(
    (cells, row) => `<row r="${row + 1}">${cells.map((text, column) => cell(text, column, row)).join("")}</row>`,
  );
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  return {
    "[Content_Types].xml": `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "xl/workbook.xml": `${head}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="country" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `${head}<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>`,
    "xl/sharedStrings.xml": `${head}<sst xmlns="${MAIN}">${texts.map((text) => `<si><t>${text.replaceAll("&", "&amp;")}</t></si>`).join("")}</sst>`,
    "xl/worksheets/sheet1.xml": `${head}<worksheet xmlns="${MAIN}"><sheetData>${sheet.join("")}</sheetData></worksheet>`,
  };
}

function letters(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}
