/** What lies over the page while a dialog is open. */
export const overlayLook = 'fixed inset-0 z-40 bg-brand-deep/60 print:hidden'

/** The window itself: never higher or wider than the screen, also at 200 % zoom. */
export const dialogLook =
  'fixed top-1/2 left-1/2 z-50 grid max-h-[calc(100dvh-2rem)] w-[min(34rem,calc(100vw-2rem))] -translate-x-1/2 -translate-y-1/2 ' +
  'animate-appear gap-4 overflow-y-auto rounded-lg border border-line bg-surface p-5 text-ink shadow-floating sm:p-6 print:hidden'
