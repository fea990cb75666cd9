// How a cost grows with what it is paid for.

/** How cost grows with rows: 1 is linear. The slope of a line through the logarithms. */
export function growth(points: readonly (readonly [rows: number, cost: number])[]): number {
  const logs = points.map(([rows, cost]) => [Math.log(rows), Math.log(cost)] as const)
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}
