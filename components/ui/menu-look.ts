/** One line of a menu, be it a link or a button. */
export const menuLook =
  'flex min-h-10 w-full items-center gap-2.5 rounded-md px-3 py-1.5 text-left text-ink no-underline outline-offset-0 ' +
  'hover:bg-brand-soft hover:text-brand-strong data-[highlighted]:bg-brand-soft data-[highlighted]:text-brand-strong ' +
  '[&>svg]:size-4 [&>svg]:shrink-0 [&>svg]:text-ink-faint'
