/*
 * By what the texts that have something in common with the new one are ranked. Each value grows with what is common; turned
 * round it says how much must be common for a document to reach a value: below that nothing else need be looked up.
 */

/** So many of the best of each channel are weighed. */
export const Weighed = { overlap: 24, alike: 16, contained: 12, inText: 24, like: 20 }

const BesideAlike = 200

/** Of two texts as a whole: what is common against the length of the old one. */
export const likeness = (common: number, own: number): number => common / Math.sqrt(own + BesideAlike)

const BesideContained = 50

/** How much of an old text the new one has; a long one counts more than a short one. */
export const containment = (common: number, own: number): number => (common * common) / (own + BesideContained)

const BesideCovered = 10

/** How much of an old title the new text has; a long title found whole counts more than a short one. */
export const titleCoverage = (common: number, oldTitle: number): number =>
  (common * common) / (oldTitle + BesideCovered)

const BesideTitles = 5

/** How well the titles agree: common part of the pairs of both, rare ones counting more. */
export const titleLikeness = (common: number, oldTitle: number, newTitle: number): number =>
  common / (oldTitle + newTitle - common + BesideTitles)

/** A thousandth is left for rounding. */
const Slack = 0.999

/*
 * So much must be common with an old text that weighs `own` or more.
 */

export const leastForLikeness = (value: number, own: number): number => Slack * value * Math.sqrt(own + BesideAlike)

export const leastForContainment = (value: number, own: number): number =>
  Slack * Math.sqrt(value * (own + BesideContained))

export const leastForCoverage = (value: number, own: number): number => Slack * Math.sqrt(value * (own + BesideCovered))

export const leastForTitleLikeness = (value: number, own: number, newTitle: number): number =>
  (Slack * value * (own + newTitle + BesideTitles)) / (1 + value)
