/** Where a city's projects stand in the columns. */
interface Range {
  start: number;
  end: number;
}

const nowhere: Range = { start: 0, end: 0 };

/** What a row takes: an id and a profile of four bytes each, a maturity of two. */
const bytesPerRow = 10;

/** The columns: one typed array for each number of a project, all projects of a city one after the other. */
export class CitySegments {
  ids = new Int32Array(0);
  profiles = new Uint32Array(0);
  maturities = new Uint16Array(0);
  /** By the cities' numbers. */
  #ranges: Range[] = [];
  /** Up to where the columns are in use, by projects or by the gaps that replaced ones left. */
  #end = 0;
  #used = 0;

  get bytes(): number {
    return this.ids.length * bytesPerRow;
  }

  rangeOf(city: number): Range {
    return this.#ranges[city] ?? nowhere;
  }

  /** Finds a place for a city's projects instead of those that it had. Answers where it begins. */
  reserve(city: number, count: number): number {
    const { start, end } = this.rangeOf(city);
    this.#used += count - (end - start);
    this.#ranges[city] = nowhere;
    const place = count <= end - start ? start : this.#append(count);
    this.#ranges[city] = { start: place, end: place + count };
    return place;
  }

  set(at: number, id: number, profile: number, maturity: number): void {
    this.ids[at] = id;
    this.profiles[at] = profile;
    this.maturities[at] = maturity;
  }

  #append(count: number): number {
    if (this.#end + count > this.ids.length) this.#moveTogether(count);
    const start = this.#end;
    this.#end += count;
    return start;
  }

  /** Moves all cities to new columns, without gaps and with room for some more. */
  #moveTogether(more: number): void {
    const { ids, profiles, maturities } = this;
    const size = Math.ceil(Math.max(this.#used, more) * 1.25) + 1_000;
    this.ids = new Int32Array(size);
    this.profiles = new Uint32Array(size);
    this.maturities = new Uint16Array(size);
    this.#end = 0;
    const ranges = this.#ranges;
    this.#ranges = Array.from({ length: ranges.length }, (_, city) => {
      const { start, end } = ranges[city] ?? nowhere;
      const place = this.#end;
      this.ids.set(ids.subarray(start, end), place);
      this.profiles.set(profiles.subarray(start, end), place);
      this.maturities.set(maturities.subarray(start, end), place);
      this.#end += end - start;
      return { start: place, end: this.#end };
    });
  }
}
