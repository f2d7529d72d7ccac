import type { ColumnSetting, TableCell } from './block.ts';
import { RichText } from './rich-text.tsx';

/** Slack has no table headings; its first row is drawn as one. */
export function Table({ rows, columns }: { rows: TableCell[][]; columns: (ColumnSetting | null)[] }) {
  const [head, ...body] = rows;
  return (
    <div class="table">
      <table>
        <thead>{head && <Row cells={head} columns={columns} as="th" />}</thead>
        <tbody>
          {body.map((cells, at) => (
            <Row key={at} cells={cells} columns={columns} as="td" />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ cells, columns, as: Cell }: { cells: TableCell[]; columns: (ColumnSetting | null)[]; as: 'th' | 'td' }) {
  return (
    <tr>
      {cells.map((cell, at) => (
        <Cell key={at} style={{ textAlign: columns[at]?.align ?? 'left' }}>
          {cell.type === 'rich_text' ? <RichText parts={cell.elements} /> : cell.text}
        </Cell>
      ))}
    </tr>
  );
}
