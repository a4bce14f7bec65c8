// The part of Hotwire Turbo that the pages use; the package has no types of its own.

declare module '@hotwired/turbo' {
  export const config: {
    readonly drive: {
      enabled: boolean;
      progressBarDelay: number;
      unvisitableExtensions: Set<string>;
    };
  };
  export const cache: { clear(): void };
  export function visit(
    address: string,
    options?: { readonly action?: 'advance' | 'replace' | 'restore' },
  ): void;
  export function morphElements(current: Element, next: Element): void;
}

type TurboRender = (current: HTMLElement, next: HTMLElement) => Promise<void> | void;

interface DocumentEventMap {
  'turbo:load': CustomEvent<unknown>;
  'turbo:render': CustomEvent<unknown>;
  'turbo:before-visit': CustomEvent<{ readonly url: string }>;
  'turbo:click': CustomEvent<{ readonly url: string }>;
  'turbo:before-prefetch': CustomEvent<unknown>;
  'turbo:before-render': CustomEvent<{ readonly newBody: HTMLElement; render: TurboRender }>;
  'turbo:before-fetch-response': CustomEvent<{
    readonly fetchResponse: { readonly response: Response };
  }>;
  'turbo:before-fetch-request': CustomEvent<{
    readonly url: URL;
    /** What was fetched ahead and takes the place of this request. */
    fetchRequest?: { readonly response: Promise<Response> } | undefined;
    readonly fetchOptions: {
      readonly method: string;
      readonly headers: Record<string, string>;
    };
  }>;
}
