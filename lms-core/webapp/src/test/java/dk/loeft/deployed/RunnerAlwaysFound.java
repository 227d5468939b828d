package dk.loeft.deployed;

import fish.payara.arquillian.container.payara.managed.PayaraMicroDeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeployableContainer;
import org.jboss.arquillian.container.spi.client.container.DeploymentException;
import org.jboss.arquillian.container.spi.client.protocol.metadata.HTTPContext;
import org.jboss.arquillian.container.spi.client.protocol.metadata.ProtocolMetaData;
import org.jboss.arquillian.container.spi.client.protocol.metadata.Servlet;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.shrinkwrap.api.Archive;

/**
 * Tells Arquillian where the runner of tests within the server is. The container's connector reads that from what the
 * server prints when it is ready, and takes the server for ready as soon as it has read the first lines of it: with the
 * many addresses of this application it now and then looks before the list is whole, and then knows no servlet at all.
 */
public final class RunnerAlwaysFound implements LoadableExtension {
    private static final String RUNNER = "ArquillianServletRunnerEE9";

    @Override
    public void register(ExtensionBuilder builder) {
        builder.override(DeployableContainer.class, PayaraMicroDeployableContainer.class, Container.class);
    }

    /** The connector's container, whose answer names the runner and nothing else, whatever it read. */
    public static final class Container extends PayaraMicroDeployableContainer {
        @Override
        public ProtocolMetaData deploy(Archive<?> archive) throws DeploymentException {
            ProtocolMetaData whole = new ProtocolMetaData();
            for (HTTPContext read : super.deploy(archive).getContexts(HTTPContext.class)) {
                HTTPContext context = new HTTPContext(read.getHost(), read.getPort());
                context.add(new Servlet(RUNNER, "/"));
                whole.addContext(context);
            }
            return whole;
        }
    }
}
