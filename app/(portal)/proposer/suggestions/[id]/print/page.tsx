import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { PrintButton } from '@/components/suggestion/print-button'
import { ButtonLink } from '@/components/ui/button-link'
import { requireActor } from '@/lib/platform/session'
import { WordVersion } from '@/lib/suggestion/form'
import { findPrinted } from '@/lib/suggestion/queries'
import { informationTitle, note, reportTitle } from '@/lib/suggestion/word/form-wording'
import { informationRows } from '@/lib/suggestion/word/information-table'
import { reportOutline } from '@/lib/suggestion/word/report-outline'
import { InformationSheet } from './information-sheet'
import './paper.css'
import { ReportSheet } from './report-sheet'

export const metadata: Metadata = { title: '打印版' }

// The margins of official papers, as in the Word file; the browser counts the pages.
const paper = `@page { size: A4; margin: 37mm 26mm 35mm 28mm;
  @bottom-center { content: "— " counter(page) " —"; font: 14pt SimSun, "Noto Serif CJK SC", serif } }
@media print { html { font-size: 12pt } .report-sheet { break-before: page } tr { break-inside: avoid } }`

/** The official form on paper, or as PDF by the browser's print: the same rows and headings as the Word file. */
export default async function PrintPage({ params, searchParams }: PageProps<'/proposer/suggestions/[id]/print'>) {
  const actor = await requireActor('PROPOSER')
  const asked = WordVersion.safeParse({ ...(await searchParams), ...(await params) })
  const found = asked.success ? await findPrinted(actor, asked.data.id, asked.data.number) : null
  if (!asked.success || !found) notFound()
  const { form, content, callTitle, number } = found
  const filled = { form, suggestion: content, blank: false }
  return (
    <>
      <style>{paper}</style>
      <div className="mx-auto mb-6 flex max-w-reading flex-wrap items-center gap-3 print:hidden">
        <PrintButton>打印或存为 PDF</PrintButton>
        <ButtonLink href={`/proposer/suggestions/${asked.data.id}`}>返回</ButtonLink>
        <p className="text-ink-soft text-sm">
          {number ? `已提交的第${number}版。` : '草稿，尚未提交。'}在打印窗口中选择“另存为 PDF”即可得到 PDF。
        </p>
      </div>
      <article className="paper mx-auto max-w-reading bg-surface p-4 sm:p-10 print:max-w-none print:p-0">
        <h1 className="mb-4 text-center text-2xl">{informationTitle(callTitle)}</h1>
        <InformationSheet rows={informationRows(filled)} />
        <p className="mt-2 text-sm">{note}</p>
        <section className="report-sheet mt-12 print:mt-0">
          <h2 className="mb-6 text-center text-2xl">{reportTitle(content.title)}</h2>
          <ReportSheet parts={reportOutline(filled)} />
        </section>
      </article>
    </>
  )
}
