const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** A download under its real name (RFC 5987), never shown in place and never kept by anything in between. */
export function attachment(body: BodyInit, fileName: string, kind: keyof typeof types): Response {
  const plain = `download.${kind}`
  const coded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return new Response(body, {
    headers: {
      'content-type': types[kind],
      'content-disposition': `attachment; filename="${plain}"; filename*=UTF-8''${coded}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  })
}
