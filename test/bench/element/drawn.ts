/// <reference lib="dom" />

declare global {
  interface Window {
    /** When the chart had been painted, in milliseconds since the page was asked for. */
    drawn: Promise<number>;
    shift: number;
    violations: number;
    hasDrawn(): boolean;
  }
}

/** Runs in each page before anything else: notes when nine bars are there and painted, what moved, what a policy refused. */
export function watchPage(): void {
  window.shift = 0;
  window.violations = 0;
  addEventListener('securitypolicyviolation', () => window.violations++);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) window.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });

  function* everything(root: ParentNode): Generator<Element> {
    for (const element of root.querySelectorAll('*')) {
      yield element;
      if (element.shadowRoot !== null) yield* everything(element.shadowRoot);
    }
  }
  const bars = (shapes: Iterable<Element>) =>
    [...shapes].filter((shape) => {
      const { width, height } = shape.getBoundingClientRect();
      return width > 20 && height > 2;
    }).length;
  /** A tenth of the pixels has something on it: axes alone do not. */
  const isPainted = (canvas: HTMLCanvasElement) => {
    const { width, height } = canvas;
    if (width === 0 || height === 0) return false;
    const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let painted = 0;
    for (let index = 3; index < data.length; index += 4) if ((data[index] ?? 0) > 0) painted++;
    return painted > (width * height) / 10;
  };
  window.hasDrawn = () => {
    const host = document.querySelector('#host');
    if (host === null) return false;
    const elements = [...everything(host)];
    const shapes = elements.filter((element) => element.matches('svg rect, svg path'));
    return bars(shapes) >= 9 || elements.some((each) => each instanceof HTMLCanvasElement && isPainted(each));
  };
  window.drawn = new Promise((resolve) => {
    const look = () => {
      if (!window.hasDrawn()) return void requestAnimationFrame(look);
      // Once the frame that has them is out.
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
    };
    requestAnimationFrame(look);
  });
}
