'use client'
import { ErrorMessage, type ErrorMessageProps } from '@/components/shell/error-message'

/** Inside the portal's shell, which stays: its navigation leads on. */
export default function PortalErrorPage(props: ErrorMessageProps) {
  return <ErrorMessage {...props} />
}
