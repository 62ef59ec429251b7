import { type Image, largestPicture } from './document'

/** The picture no wider than its place, in proportion. */
export function fitted(attrs: Image['attrs'], widest: number): Image {
  const scale = Math.min(1, widest / attrs.width, largestPicture.height / attrs.height)
  const size = (pixels: number) => Math.max(1, Math.round(pixels * scale))
  return { type: 'image', attrs: { ...attrs, width: size(attrs.width), height: size(attrs.height) } }
}
