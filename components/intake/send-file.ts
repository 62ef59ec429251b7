/** Sends a file as it is and tells how much of it is there; fails with the sentence to show. */
export function sendFile(address: string, file: File, tell: (share: number) => void): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('PUT', `${address}?${new URLSearchParams({ name: file.name })}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => tell(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new Error('网络中断，没有上传成功。请检查网络后再试一次。'))
    request.onload = () => {
      const said: { href?: string; refusal?: string } = request.response ?? {}
      if (request.status === 200 && said.href) resolve(said.href)
      else reject(new Error(said.refusal ?? '没有上传成功，请再试一次。'))
    }
    request.send(file)
  })
}
