import calibration from './data/calibration.json'
import type { Evidence } from './evidence'
import { type Channel, ChannelFeatures, channelsOf, Features } from './features'

/** From this score on a submission is shown to a person as possibly repeated. */
export const FlaggedScore = 0.5

type ChannelCalibration = { weights: Record<string, number>; threshold: number }
const Calibration: Record<Channel, ChannelCalibration> = calibration.channels

/** Two records of one title, one of them nothing but a title, are always shown; very short titles say nothing. */
const SameTitleMargin = 0.5
const SameTitleLength = 4

/**
 * How likely the pair belongs before a person's eyes, from 0 to 1: 0.5 is the shipped threshold of the channel that speaks
 * the loudest. Each channel's weights and threshold were fitted on made sets; see the bench.
 */
export function scoreOf(evidence: Evidence): number {
  const channels = channelsOf(evidence)
  let margin = hasSameTitle(evidence) && !channels.includes('body') ? SameTitleMargin : Number.NEGATIVE_INFINITY
  for (const channel of channels) {
    const { weights, threshold } = Calibration[channel]
    let sum = -threshold
    for (const name of ChannelFeatures[channel]) sum += (weights[name] ?? 0) * Features[name].of(evidence)
    margin = Math.max(margin, sum)
  }
  return 1 / (1 + Math.exp(-margin))
}

function hasSameTitle({ newTitleLength, oldTitleLength, titleInTitle, newTitle }: Evidence): boolean {
  const covered = titleInTitle.outside === 0 && newTitle.outside === 0
  return covered && newTitleLength === oldTitleLength && newTitleLength >= SameTitleLength
}
