package dk.loeft.content.engine.scorm2004.sequencing;

import dk.loeft.content.engine.scorm2004.sequencing.Requests.Result;
import org.jspecify.annotations.Nullable;

/** The Overall Sequencing Process [OP.1] with the processes it uses, over one run. */
final class Overall {

    final Run run;
    final Status status;
    final Rules rules;
    final Rollup rollup;
    final Attempts attempts;
    final Navigation navigation;
    final Flow flow;
    final Choice choice;
    final Delivery delivery;
    private final Termination termination;
    private final Requests requests;

    Overall(Run run) {
        this.run = run;
        status = new Status(run);
        rules = new Rules(status);
        rollup = new Rollup(run, status, rules);
        attempts = new Attempts(run, status, rollup);
        navigation = new Navigation(run);
        termination = new Termination(run, rules, rollup, attempts);
        flow = new Flow(run, rules);
        choice = new Choice(run, rules);
        requests = new Requests(run, flow, choice, attempts);
        delivery = new Delivery(run, rules, attempts);
    }

    /** Overall Sequencing Process [OP.1] for one navigation request. */
    Outcome sequence(NavigationRequest request) {
        try {
            return process(request);
        } catch (SequencingException refused) {
            Node current = run.current;
            return new Outcome.Refused(refused.code(), current != null && current.active);
        }
    }

    private Outcome process(NavigationRequest request) throws SequencingException {
        Navigation.Requests pending = navigation.navigationRequest(request);
        SequencingRequest sequencing = pending.sequencing();
        if (pending.termination() != null) {
            SequencingRequest instead = termination.terminationRequest(pending.termination());
            sequencing = instead == null ? sequencing : instead;
        }
        return sequencing == null ? new Outcome.Nothing() : follow(sequencing);
    }

    private Outcome follow(SequencingRequest request) throws SequencingException {
        Result result = requests.sequencingRequest(request);
        if (result.endsSession()) {
            run.current = null;
            return new Outcome.Ended();
        }
        @Nullable Node node = result.deliver();
        if (node == null) {
            return new Outcome.Nothing();
        }
        delivery.deliveryRequest(node);
        boolean resumed = node.suspended;
        delivery.contentDeliveryEnvironment(node);
        return new Outcome.Deliver(node.id(), resumed);
    }
}
