/**
 * The best projective tree with one root (Eisner 1996, in O(n^3) time), so that each word's dependents stand together:
 * a phrase is a run of words. Written over flat typed arrays that are kept between calls.
 */
let capacity = 0;
let openLeft = new Float32Array(0);
let openRight = new Float32Array(0);
let closedLeft = new Float32Array(0);
let closedRight = new Float32Array(0);
let openSplit = new Int16Array(0);
let closedLeftSplit = new Int16Array(0);
let closedRightSplit = new Int16Array(0);

/**
 * Writes the head of each of `count` words to `heads` (-1 for the one root). `scores` holds `stride` values a word: first
 * that of being the root, then that of each word as its head. Never throws; allocates only when sentences grow.
 */
export function bestTree(scores: Float32Array, stride: number, count: number, heads: Int32Array): void {
  if (count === 0) return;
  if (count > capacity) grow(count);
  const n = count;
  for (let word = 0; word < n; word += 1) {
    closedLeft[word * n + word] = 0;
    closedRight[word * n + word] = 0;
  }
  for (let length = 1; length < n; length += 1) {
    for (let left = 0; left + length < n; left += 1) fillSpan(scores, stride, n, left, left + length);
  }
  let root = 0;
  let best = -Infinity;
  for (let word = 0; word < n; word += 1) {
    const total =
      (closedLeft[word] ?? 0) + (closedRight[word * n + n - 1] ?? 0) + (scores[word * stride] ?? 0);
    if (total > best) {
      best = total;
      root = word;
    }
  }
  heads[root] = -1;
  readClosedLeft(n, 0, root, heads);
  readClosedRight(n, root, n - 1, heads);
}

function grow(count: number): void {
  capacity = count;
  const size = count * count;
  openLeft = new Float32Array(size);
  openRight = new Float32Array(size);
  closedLeft = new Float32Array(size);
  closedRight = new Float32Array(size);
  openSplit = new Int16Array(size);
  closedLeftSplit = new Int16Array(size);
  closedRightSplit = new Int16Array(size);
}

/** Closed spans hold a head at one end with all its words on that side; open spans hold an arc between their ends. */
function fillSpan(scores: Float32Array, stride: number, n: number, left: number, right: number): void {
  const at = left * n + right;
  let best = -Infinity;
  let split = left;
  for (let middle = left; middle < right; middle += 1) {
    const sum = (closedRight[left * n + middle] ?? 0) + (closedLeft[(middle + 1) * n + right] ?? 0);
    if (sum > best) {
      best = sum;
      split = middle;
    }
  }
  openSplit[at] = split;
  openLeft[at] = best + (scores[left * stride + right + 1] ?? 0);
  openRight[at] = best + (scores[right * stride + left + 1] ?? 0);
  best = -Infinity;
  for (let middle = left; middle < right; middle += 1) {
    const sum = (closedLeft[left * n + middle] ?? 0) + (openLeft[middle * n + right] ?? 0);
    if (sum > best) {
      best = sum;
      split = middle;
    }
  }
  closedLeft[at] = best;
  closedLeftSplit[at] = split;
  best = -Infinity;
  for (let middle = left + 1; middle <= right; middle += 1) {
    const sum = (openRight[left * n + middle] ?? 0) + (closedRight[middle * n + right] ?? 0);
    if (sum > best) {
      best = sum;
      split = middle;
    }
  }
  closedRight[at] = best;
  closedRightSplit[at] = split;
}

/** Words left..right with `right` above them. */
function readClosedLeft(n: number, left: number, right: number, heads: Int32Array): void {
  if (left === right) return;
  const middle = closedLeftSplit[left * n + right] ?? left;
  heads[middle] = right;
  readOpen(n, middle, right, heads);
  readClosedLeft(n, left, middle, heads);
}

/** Words left..right with `left` above them. */
function readClosedRight(n: number, left: number, right: number, heads: Int32Array): void {
  if (left === right) return;
  const middle = closedRightSplit[left * n + right] ?? right;
  heads[middle] = left;
  readOpen(n, left, middle, heads);
  readClosedRight(n, middle, right, heads);
}

function readOpen(n: number, left: number, right: number, heads: Int32Array): void {
  const split = openSplit[left * n + right] ?? left;
  readClosedRight(n, left, split, heads);
  readClosedLeft(n, split + 1, right, heads);
}
