import { Component, type ReactNode } from 'react';

interface ChartBoundaryProps {
  /** What is drawn; another one is another try. */
  readonly drawn: unknown;
  readonly fallback: ReactNode;
  readonly children: ReactNode;
}

interface ChartBoundaryState {
  readonly failed: boolean;
}

/** Keeps a chart that fails, or that cannot be fetched, from taking the numbers down with it. */
export class ChartBoundary extends Component<ChartBoundaryProps, ChartBoundaryState> {
  override state: ChartBoundaryState = { failed: false };

  static getDerivedStateFromError(): ChartBoundaryState {
    return { failed: true };
  }

  override componentDidUpdate({ drawn }: ChartBoundaryProps) {
    if (this.state.failed && drawn !== this.props.drawn) this.setState({ failed: false });
  }

  override render() {
    return this.state.failed ? this.props.fallback : this.props.children;
  }
}
