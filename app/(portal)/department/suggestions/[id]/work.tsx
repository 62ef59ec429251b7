import type { ReactNode } from 'react'
import { ChecklistForm } from '@/components/review/checklist-form'
import type { Seen } from '@/components/review/form-action'
import { HolderForm } from '@/components/review/holder-form'
import { IntegrityForm } from '@/components/review/integrity-form'
import { NoteList } from '@/components/review/note-list'
import { RemarkForm } from '@/components/review/remark-form'
import { RemarkList, type ShownRemark } from '@/components/review/remark-list'
import { Trail } from '@/components/suggestion/trail'
import { Card } from '@/components/ui/card'
import type { Actor } from '@/lib/platform/actor'
import type { OpenedDesk } from '@/lib/review/open-desk'
import { whyNotHandOver, whyNotWork } from '@/lib/review/rules'
import { clauses } from '@/lib/suggestion/form/clause'
import { placedFields } from '@/lib/suggestion/form/placed-field'
import { checklist, conflict, handOver, integrity, lift, note, remark, unremark } from './actions'

type WorkProps = { actor: Actor; opened: OpenedDesk; seen: Seen; remarks: ShownRemark[] }

const Place = ({ id, children }: { id: string; children: ReactNode }) => (
  <div id={id} tabIndex={-1} className="min-w-0 scroll-mt-20">
    {children}
  </div>
)

/** What the department writes down: remarks, checklist, integrity, who has it in hand, notes. */
export function Work({ actor, opened, seen, remarks }: WorkProps) {
  const { desk, form, current, answers, notes, colleagues } = opened
  const whyNot = whyNotWork(actor, desk)?.sentence ?? null
  const fields = placedFields(form, current.content).map(({ path, label, field }) => ({
    path,
    label,
    clause: clauses[field.clause],
  }))
  const latest = Math.max(0, ...answers.map(({ number }) => number))
  return (
    <div className="mt-6 grid items-start gap-6 xl:grid-cols-2">
      <div className="grid gap-6">
        <Place id="desk-remarks">
          <Card title="修改意见" description="钉在栏目或文句上，退回时一并发给建议人。">
            <div className="grid gap-5">
              {remarks.length > 0 && <RemarkList remarks={remarks} remove={unremark} />}
              <RemarkForm action={remark} id={seen.id} number={desk.number} fields={fields} whyNot={whyNot} />
            </div>
          </Card>
        </Place>
        <Place id="desk-notes">
          <Card title="内部备注">
            <NoteList action={note} id={seen.id} notes={notes} />
          </Card>
        </Place>
        <Card title="办理人">
          <HolderForm
            seen={seen}
            me={actor.id}
            holder={desk.holder}
            colleagues={colleagues}
            handOver={handOver}
            conflict={conflict}
            conflicts={opened.conflicts}
            lift={lift}
            whyNot={whyNotHandOver(actor, desk)?.sentence ?? null}
          />
        </Card>
      </div>
      <div className="grid gap-6">
        <Place id="desk-checklist">
          <Card title="审核要点">
            <ChecklistForm
              action={checklist}
              seen={seen}
              number={desk.number}
              answers={answers.filter(({ number }) => number === latest)}
              outdated={latest > 0 && latest !== desk.number}
              whyNot={whyNot}
            />
          </Card>
        </Place>
        <Place id="desk-integrity">
          <Card title="诚信审核">
            <IntegrityForm action={integrity} seen={seen} checks={opened.integrity} whyNot={whyNot} />
          </Card>
        </Place>
        <Card title="办理经过">
          <Trail transitions={opened.path} />
        </Card>
      </div>
    </div>
  )
}
