const HEADER_HEIGHT = 40;

/** jsdom lays nothing out: gives virtual tables a header and a height, so that some rows are in sight. */
export const layOut = (scrollerHeight: number): void => {
  jest.spyOn(HTMLElement.prototype, 'offsetHeight', 'get').mockImplementation(function (
    this: HTMLElement,
  ) {
    return this.tagName === 'THEAD' ? HEADER_HEIGHT : 0;
  });
  jest.spyOn(Element.prototype, 'clientHeight', 'get').mockImplementation(function (this: Element) {
    return this.getAttribute('data-test')?.endsWith('-scroller') ? scrollerHeight : 0;
  });
  // As much of scrolling as a list in a scroller needs.
  Element.prototype.scrollTo = function (this: Element, to?: number | ScrollToOptions) {
    this.scrollTop = typeof to === 'object' ? (to.top ?? 0) : 0;
    this.dispatchEvent(new Event('scroll'));
  };
};
