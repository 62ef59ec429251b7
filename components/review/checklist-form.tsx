import { ActionForm } from '@/components/form/action-form'
import { RadioGroup } from '@/components/form/radio-group'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { ReviewPoint } from '@/lib/platform/prisma/enums'
import { pointLabels } from '@/lib/review/labels'
import type { FormAction, Seen } from './form-action'

type Answer = { point: ReviewPoint; met: boolean; note: string }
type ChecklistFormProps = {
  action: FormAction
  seen: Seen
  number: number
  /** For this version, or what was answered for the one before it. */
  answers: Answer[]
  /** The answers are of an earlier version and count only once they are saved again. */
  outdated: boolean
  whyNot: string | null
}

const options = [
  { value: 'yes', label: '符合' },
  { value: 'no', label: '不符合' },
]

/** The five points of 监督管理办法 第十五条. */
export function ChecklistForm({ action, seen, number, answers, outdated, whyNot }: ChecklistFormProps) {
  return (
    <ActionForm action={action} hidden={seen} label="审核要点">
      <p className="text-ink-soft text-sm">
        《科技计划项目监督管理办法》第十五条，针对第{number}版逐项回答。
        {outdated && <strong className="text-warning">以下是对上一版的回答，请重新核对后保存。</strong>}
      </p>
      {(Object.keys(pointLabels) as ReviewPoint[]).map((point) => {
        const answer = answers.find((one) => one.point === point)
        return (
          <div key={point} className="grid gap-2 border-line border-b pb-4">
            <RadioGroup
              name={point}
              label={pointLabels[point].title}
              hint={pointLabels[point].question}
              required
              options={options}
              {...(answer && { defaultValue: answer.met ? 'yes' : 'no' })}
            />
            <TextField
              name={`${point}.note`}
              label={`${pointLabels[point].title}：说明`}
              defaultValue={answer?.note ?? ''}
            />
          </div>
        )
      })}
      <SubmitButton whyNot={whyNot}>保存审核要点</SubmitButton>
    </ActionForm>
  )
}
