import qrcode from 'qrcode-generator'

/** Drawn on the server as one path; dark on white in print and on every theme. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const code = qrcode(0, 'M')
  code.addData(text)
  code.make()
  const size = code.getModuleCount()
  const rows = Array.from({ length: size }, (_, row) =>
    Array.from({ length: size }, (_, column) => (code.isDark(row, column) ? `M${column} ${row}h1v1h-1z` : '')).join(''),
  )
  return (
    <svg role="img" aria-label={label} viewBox={`-4 -4 ${size + 8} ${size + 8}`} className="size-44 bg-white text-ink">
      <path d={rows.join('')} fill="currentColor" shapeRendering="crispEdges" />
    </svg>
  )
}
