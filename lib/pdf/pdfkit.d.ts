// What lib/pdf uses of pdfkit that its types do not know yet.
declare namespace PDFKit.Mixins {
  interface StructureElementOptions {
    scope?: 'Column' | 'Row'
  }
  interface PDFFont {
    registerFont(name: string, font: import('fontkit').Font): this
  }
  interface TextOptions {
    textWidth?: number
    wordCount?: number
  }
}
