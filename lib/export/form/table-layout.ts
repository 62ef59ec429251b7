const widths: Readonly<Record<string, number>> = {
  number: 6,
  title: 32,
  category: 18,
  industry: 14,
  projectTypes: 20,
  organisation: 24,
  phone: 22,
  remark: 20,
}

/** Width of a column of the 汇总表 in digits, as spreadsheets count; on paper its share of the line. */
export const widthOf = (key: string) => widths[key] ?? 12

// A Chinese character is as wide as two digits.
const digitsIn = (text: string) => Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1), 0)

/** How many lines a row needs for its longest cell; a line is never filled to its end, so one digit less fits. */
export const linesOf = (cells: readonly { key: string; text: string }[]) =>
  Math.max(
    1,
    ...cells.map(({ key, text }) =>
      text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(digitsIn(line) / (widthOf(key) - 1))), 0),
    ),
  )
