import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  type ISectionPropertiesOptions,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx'

const millimetres = convertMillimetersToTwip
const margin = { top: 37, bottom: 35, left: 28, right: 26 }

/** A4 with the margins of official papers; the text is 156 mm wide. */
export const pageProperties: ISectionPropertiesOptions = {
  page: {
    size: { width: millimetres(210), height: millimetres(297) },
    margin: {
      top: millimetres(margin.top),
      bottom: millimetres(margin.bottom),
      left: millimetres(margin.left),
      right: millimetres(margin.right),
      footer: millimetres(25),
    },
  },
}

export const textWidth = millimetres(210 - margin.left - margin.right)

export const pageNumbers = () =>
  new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({
            font: { eastAsia: '宋体', ascii: '宋体', hAnsi: '宋体' },
            size: 28,
            children: ['— ', PageNumber.CURRENT, ' —'],
          }),
        ],
      }),
    ],
  })
