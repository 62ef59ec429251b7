'use client'
import { Fragment } from 'react'
import { UploadList } from '@/components/evidence/upload-list'
import { placeOf } from '@/lib/files/rules'
import { fieldsOfSection, type PlacedField, technologyTitle } from '@/lib/suggestion/form/placed-field'
import { headingPrompts } from '@/lib/suggestion/form/report'
import type { SectionKey } from '@/lib/suggestion/form/section'
import { useDesk, useDraft } from './draft-context'
import { FieldInput } from './field-input'
import { TechnologyRows } from './technology-rows'

/** Headings that begin with this field: those of the one before it are not said twice. The last is the field's own. */
function newHeadings({ field }: PlacedField, before: PlacedField | undefined): readonly string[] {
  const outer = field.headings?.slice(0, -1) ?? []
  const shared = before?.field.headings ?? []
  return outer.filter((heading, i) => shared[i] !== heading)
}

function ReportFields({ placed }: { placed: PlacedField[] }) {
  return placed.map((one, i) => (
    <Fragment key={one.path}>
      {newHeadings(one, placed[i - 1])
        // The section's own title stands above everything already.
        .filter((heading) => !/^[一二三四五]、/.test(heading))
        .map((heading) => (
          <div key={heading}>
            <h3 className="text-lg">{heading}</h3>
            {headingPrompts[heading] && <p className="text-ink-soft text-sm">{headingPrompts[heading]}</p>}
          </div>
        ))}
      <FieldInput placed={one} label={one.field.headings?.at(-1) ?? one.field.label} />
    </Fragment>
  ))
}

function Maturity({ placed }: { placed: PlacedField[] }) {
  const { content } = useDraft()
  if (content.technologies.length === 0)
    return <p className="text-ink-soft">本部分按“关键科学问题及技术清单”逐项填写。请先在清单中添加关键技术。</p>
  const numerals = '一二三四五六七八九十'
  const parts = content.technologies.map((row, i) => (
    <section key={row.id} aria-labelledby={`maturity-${row.id}`} className="grid gap-5 border-line border-t pt-5">
      <h3 id={`maturity-${row.id}`} className="text-lg">
        （{numerals[i] ?? i + 1}）{technologyTitle(i + 1, row.name)}
      </h3>
      {placed
        .filter(({ path }) => path.startsWith(`technologies.${row.id}.`))
        .map((one) => (
          <FieldInput key={one.path} placed={one} label={one.field.headings?.at(-1) ?? one.field.label} />
        ))}
      <Evidence technologyId={row.id} label={`关键技术${i + 1}的佐证附件`} />
    </section>
  ))
  return (
    <>
      {parts}
      <section aria-labelledby="whole-evidence" className="grid gap-3 border-line border-t pt-5">
        <h3 id="whole-evidence" className="text-lg">
          整份建议的佐证附件
        </h3>
        <Evidence technologyId={null} label="整份建议的佐证附件" />
      </section>
    </>
  )
}

function Evidence({ technologyId, label }: { technologyId: string | null; label: string }) {
  const { store, suggestionId, evidence, keepEvidence, readOnly } = useDesk()
  const rowIds = store.content.technologies.map(({ id }) => id)
  return (
    <UploadList
      target={{ suggestionId, technologyId }}
      label={label}
      initial={evidence.filter((file) => placeOf(file.technologyId, rowIds) === technologyId)}
      onChange={(files) => keepEvidence(technologyId, files)}
      whyNot={readOnly ? '这份建议现在不能修改。' : null}
    />
  )
}

/** The fields that a section shows for what has been chosen so far. */
export function SectionBody({ section }: { section: SectionKey }) {
  const { store } = useDesk()
  const { content } = useDraft()
  const placed = fieldsOfSection(store.form, content, section)
  if (section === 'technologies') return <TechnologyRows placed={placed} />
  if (section === 'maturity') return <Maturity placed={placed} />
  if (placed.some(({ field }) => field.headings)) return <ReportFields placed={placed} />
  return placed.map((one) => <FieldInput key={one.path} placed={one} />)
}
