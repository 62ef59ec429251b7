/** The places of one text after another, each once a text. Small enough to stay in the processor's cache, whatever the number of places. */
export class PlaceSet {
  private places = new Uint32Array(1 << 11)
  private texts = new Uint32Array(1 << 11)
  private text = 0

  /** Begins a text that has at most so many places. */
  begin(most: number): void {
    this.text++
    if (this.places.length >= 2 * most) return
    let room = this.places.length
    while (room < 2 * most) room *= 2
    this.places = new Uint32Array(room)
    this.texts = new Uint32Array(room)
    this.text = 1
  }

  /** False if the text has shown the place before. */
  add(place: number): boolean {
    const { places, texts, text } = this
    const mask = places.length - 1
    let slot = place & mask
    while (texts[slot] === text) {
      if (places[slot] === place) return false
      slot = (slot + 1) & mask
    }
    texts[slot] = text
    places[slot] = place
    return true
  }
}
