/** Rung when a suggestion has come that waits to be compared. */
export const arrivalBell = 'suggestion_arrived'
