/** What files are added to: a key technology by its row's id, or with null the whole suggestion. */
export type Target = { suggestionId: string; technologyId: string | null }

export const placeName = ({ suggestionId, technologyId }: Target) => `${suggestionId}/${technologyId ?? ''}`
