/** Without it, spreadsheets read Korean names as Latin letters. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as RFC 4180 text with a byte order mark: lists are joined by ` | `, objects inside a cell
 * are `field: value; …`, and what is not there is an empty cell.
 */
export function toCsv(fields: string[], rows: Record<string, unknown>[]): string {
  const lines = [fields, ...rows.map((row) => fields.map((field) => flat(row[field])))];
  return BYTE_ORDER_MARK + lines.map((line) => line.map(quote).join(',') + '\r\n').join('');
}

function flat(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(flat).join(' | ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([field, inner]) => `${field}: ${flat(inner)}`)
      .join('; ');
  }
  return String(value);
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
