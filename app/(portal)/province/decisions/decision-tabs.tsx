import { LinkTabs } from '@/components/ui/link-tabs'
import { listAddress } from '@/components/ui/list-address'
import { type DecisionFilter, states } from '@/lib/decision/form'
import type { Officer } from '@/lib/decision/held-decision'
import { countDecidable, countObjections } from '@/lib/decision/queries'
import { stateLabels } from '@/lib/suggestion/labels'

export const place = '/province/decisions'

type DecisionTabsProps = {
  officer: Officer
  filter: DecisionFilter
  current: DecisionFilter['state'] | 'lists' | 'objections'
}

/** The parts of the decisions, with what lies in each. */
export async function DecisionTabs({ officer, filter, current }: DecisionTabsProps) {
  const [count, objections] = await Promise.all([countDecidable(officer, filter), countObjections(officer)])
  const { call, department, clear } = filter
  return (
    <LinkTabs
      label="处理决定"
      tabs={[
        ...states.map((state) => ({
          label: stateLabels[state],
          href: listAddress(place, { call, department, clear, state }),
          count: count(state),
          current: current === state,
        })),
        { label: '发送清单', href: listAddress(`${place}/lists`, { call }), current: current === 'lists' },
        {
          label: '异议',
          href: listAddress(`${place}/objections`, {}),
          count: objections,
          current: current === 'objections',
        },
      ]}
    />
  )
}
