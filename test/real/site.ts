// What the web servers that take a file from conf/ have in common.

export interface SitePlace {
  /** Port of the loopback that the site must listen on. */
  readonly port: number;
  /** Directory of this server's own, with a folder `run` that its processes may write to. */
  readonly home: string;
}

/** Gives the site's configuration for the place that it was given. */
export type Site = (place: SitePlace) => string;

export interface SiteServer {
  readonly port: number;
  readonly pid: number;
  tail(): string;
  stop(): Promise<void>;
}
