const scale = 2
const padding = 24
const heading = { size: 20, line: 34 }
const small = { size: 13, line: 22 }

/** Colours and type are named by the page's variables, which a picture on its own does not know. */
function selfContained(chart: SVGSVGElement, width: number, height: number): string {
  const copy = chart.cloneNode(true) as SVGSVGElement
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  const tokens = getComputedStyle(document.documentElement)
  return new XMLSerializer()
    .serializeToString(copy)
    .replace(/var\((--[\w-]+)\)/g, (_, name: string) => tokens.getPropertyValue(name).trim().replaceAll('"', "'"))
}

function loaded(source: string): Promise<HTMLImageElement> {
  return new Promise((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = reject
    image.src = source
  })
}

/** Chinese has no spaces to break at: as many characters as fit. */
function wrapped(brush: CanvasRenderingContext2D, text: string, width: number): string[] {
  const lines = ['']
  for (const character of text) {
    const line = `${lines.at(-1)}${character}`
    if (brush.measureText(line).width > width) lines.push(character)
    else lines[lines.length - 1] = line
  }
  return lines
}

/** A PNG of the chart under its title and what must be known to read it, at twice the size of the screen. */
export async function savePicture(chart: SVGSVGElement, title: string, notes: string[]): Promise<void> {
  const { width, height } = chart.viewBox.baseVal
  const image = await loaded(
    `data:image/svg+xml;charset=utf-8,${encodeURIComponent(selfContained(chart, width, height))}`,
  )
  const canvas = document.createElement('canvas')
  const brush = canvas.getContext('2d')
  if (!brush) return
  const family = getComputedStyle(document.body).fontFamily
  brush.font = `${small.size}px ${family}`
  const lines = notes.flatMap((note) => wrapped(brush, note, Math.max(width, 560)))
  const top = padding + heading.line + lines.length * small.line + padding / 2
  canvas.width = (Math.max(width, 560) + 2 * padding) * scale
  canvas.height = (top + height + padding) * scale
  brush.scale(scale, scale)
  brush.fillStyle = '#ffffff'
  brush.fillRect(0, 0, canvas.width, canvas.height)
  brush.fillStyle = '#17222c'
  brush.textBaseline = 'top'
  brush.font = `600 ${heading.size}px ${family}`
  brush.fillText(title, padding, padding)
  brush.font = `${small.size}px ${family}`
  lines.forEach((line, i) => {
    brush.fillText(line, padding, padding + heading.line + i * small.line)
  })
  brush.drawImage(image, padding, top, width, height)
  canvas.toBlob((picture) => picture && download(picture, `${title}.png`), 'image/png')
}

function download(picture: Blob, name: string): void {
  const address = URL.createObjectURL(picture)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
