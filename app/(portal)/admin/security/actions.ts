'use server'
import { refreshed } from '@/app/(portal)/refreshed'
import { demandSecondFactor } from '@/lib/administration/demand-second-factor'
import { SecondFactorDemand } from '@/lib/administration/form'
import { action } from '@/lib/platform/action'
import { roleLabels } from '@/lib/platform/actor'

export const demand = action(SecondFactorDemand, demandSecondFactor, ({ role, required }) =>
  refreshed(
    required === 'yes' ? `已要求${roleLabels[role]}使用两步验证。` : `${roleLabels[role]}不再强制使用两步验证。`,
  ),
)
