import 'server-only'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { create, type Font, type Glyph, type GlyphPosition } from 'fontkit'

/**
 * Noto Sans Hans has all of GB 2312 and of GBK's characters, and those of names beyond them; DejaVu Sans has what it lacks of foreign
 * letters, subscripts and signs.
 */
const files = {
  regular: '@embedpdf/fonts-sc/fonts/NotoSansHans-Regular.otf',
  bold: '@embedpdf/fonts-sc/fonts/NotoSansHans-Bold.otf',
  'other-regular': 'dejavu-fonts-ttf/ttf/DejaVuSans.ttf',
  'other-bold': 'dejavu-fonts-ttf/ttf/DejaVuSans-Bold.ttf',
} as const
export type FontName = keyof typeof files
export type Weight = 'regular' | 'bold'

type Loaded = { bytes: Buffer; font: Font; widths: Map<number, number> }
const loaded = new Map<FontName, Loaded>()

function parsed(bytes: Buffer): Font {
  const font = create(bytes)
  if ('layout' in font) return font
  throw new Error('a collection of fonts where one font is expected')
}

/** Read once. Here it is asked for widths only: outlines, which need much room, are taken by each document and go with it. */
function load(name: FontName): Loaded {
  const known = loaded.get(name)
  if (known) return known
  const bytes = readFileSync(path.resolve('node_modules', files[name]))
  const read = { bytes, font: parsed(bytes), widths: new Map() }
  loaded.set(name, read)
  return read
}

/** Sign after sign: Chinese needs no shaping, which costs a hundred times as much. */
function placed(font: Font, text: string) {
  const glyphs: Glyph[] = []
  const positions: GlyphPosition[] = []
  let advanceWidth = 0
  for (const character of text) {
    const glyph = font.glyphForCodePoint(character.codePointAt(0) ?? 0)
    glyphs.push(glyph)
    positions.push({ xAdvance: glyph.advanceWidth, yAdvance: 0, xOffset: 0, yOffset: 0 })
    advanceWidth += glyph.advanceWidth
  }
  return { glyphs, positions, advanceWidth }
}

/** The font for one document. */
export function openFont(name: FontName): Font {
  const font = parsed(load(name).bytes)
  const shaped = name.startsWith('other-')
  return shaped
    ? font
    : Object.assign(font, { layout: (text: string) => placed(font, text) as ReturnType<Font['layout']> })
}

/** The font that shows the character, if any does. */
export function fontFor(codePoint: number, weight: Weight): FontName | null {
  const names = [weight, `other-${weight}`] as const
  return names.find((name) => load(name).font.hasGlyphForCodePoint(codePoint)) ?? null
}

/** How far the character moves on, in parts of the type size. */
export function widthOf(codePoint: number, name: FontName): number {
  const { font, widths } = load(name)
  const known = widths.get(codePoint)
  if (known !== undefined) return known
  const width = font.glyphForCodePoint(codePoint).advanceWidth / font.unitsPerEm
  widths.set(codePoint, width)
  return width
}
