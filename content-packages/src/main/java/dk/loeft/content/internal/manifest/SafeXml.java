package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * Reads XML that strangers wrote: a DOCTYPE is refused at its first word, nothing outside the file is ever opened, and size, depth,
 * number of elements and length of attributes are limited.
 *
 * <p>The parser is told nothing of namespaces; prefixes are resolved here, because a manifest that forgot to declare {@code adlcp}
 * is mended by a warning and not by a refusal.
 */
public final class SafeXml {

    private SafeXml() {}

    public static XmlNode parse(String file, byte[] bytes, PackageLimits limits, Findings findings)
            throws PackageRefused {
        if (bytes.length > limits.xmlBytes()) {
            throw RefusalCode.XML_TOO_LARGE.at(file, limits.xmlBytes() >> 10);
        }
        String text = XmlText.decode(file, bytes, findings);
        TreeHandler handler = new TreeHandler(file, limits, findings);
        try {
            XMLReader reader = reader();
            reader.setContentHandler(handler);
            reader.setErrorHandler(handler);
            reader.setEntityResolver(handler);
            reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
            reader.parse(new InputSource(new StringReader(text)));
        } catch (Stop stop) {
            throw stop.refused;
        } catch (SAXParseException malformed) {
            throw caused(RefusalCode.XML_UNREADABLE.atLine(file, Math.max(malformed.getLineNumber(), 0)), malformed);
        } catch (SAXException | IOException malformed) {
            throw caused(RefusalCode.XML_UNREADABLE.atLine(file, handler.lastLine), malformed);
        }
        XmlNode root = handler.root;
        if (root == null) {
            throw RefusalCode.XML_UNREADABLE.atLine(file, 1);
        }
        return root;
    }

    /** The JDK's own parser, whatever else a server has on its class path. */
    private static XMLReader reader() throws SAXException {
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setNamespaceAware(false);
            factory.setValidating(false);
            factory.setXIncludeAware(false);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            var parser = factory.newSAXParser();
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            parser.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
            return parser.getXMLReader();
        } catch (ParserConfigurationException jdkWithoutTheseFeatures) {
            throw new IllegalStateException(jdkWithoutTheseFeatures);
        }
    }

    private static PackageRefused caused(PackageRefused refused, Exception cause) {
        refused.initCause(cause);
        return refused;
    }

    /** Ends parsing with a refusal of ours. */
    private static final class Stop extends SAXException {
        private static final long serialVersionUID = 1L;
        private final transient PackageRefused refused;

        Stop(PackageRefused refused) {
            super(refused);
            this.refused = refused;
        }
    }

    private static final class TreeHandler extends DefaultHandler2 {

        private final String file;
        private final PackageLimits limits;
        private final Findings findings;
        private final Deque<XmlNode> open = new ArrayDeque<>();
        private final Deque<Map<String, String>> namespaces = new ArrayDeque<>();
        private @Nullable Locator locator;
        private @Nullable XmlNode root;
        private int elements;
        /** Where the event before ended: that is where the next tag begins. */
        private int lastLine = 1;

        TreeHandler(String file, PackageLimits limits, Findings findings) {
            this.file = file;
            this.limits = limits;
            this.findings = findings;
        }

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        private void mark() {
            if (locator != null) {
                lastLine = locator.getLineNumber();
            }
        }

        @Override
        public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
            mark();
            throw new Stop(RefusalCode.XML_DTD.atLine(file, lastLine));
        }

        @Override
        public InputSource resolveEntity(
                String name, @Nullable String publicId, @Nullable String baseUri, String systemId) throws SAXException {
            throw new Stop(RefusalCode.XML_DTD.atLine(file, lastLine));
        }

        @Override
        public void startElement(String uri, String localName, String qName, Attributes attributes)
                throws SAXException {
            if (++elements > limits.xmlElements()) {
                throw new Stop(RefusalCode.XML_TOO_MANY_ELEMENTS.atLine(file, lastLine, limits.xmlElements()));
            }
            if (open.size() >= limits.xmlDepth()) {
                throw new Stop(RefusalCode.XML_TOO_DEEP.atLine(file, lastLine, limits.xmlDepth()));
            }
            Map<String, String> scope = scope(attributes);
            XmlNode node = new XmlNode(XmlNode.local(qName), namespace(qName, scope), lastLine);
            for (int i = 0; i < attributes.getLength(); i++) {
                if (attributes.getValue(i).length() > limits.xmlAttributeLength()) {
                    throw new Stop(
                            RefusalCode.XML_ATTRIBUTE_TOO_LONG.atLine(file, lastLine, limits.xmlAttributeLength()));
                }
                namespaceOfAttribute(attributes.getQName(i), scope);
                node.attribute(attributes.getQName(i), attributes.getValue(i));
            }
            XmlNode parent = open.peek();
            if (parent == null) {
                root = node;
            } else {
                parent.child(node);
            }
            open.push(node);
            namespaces.push(scope);
            mark();
        }

        private Map<String, String> scope(Attributes attributes) {
            Map<String, String> outer = namespaces.isEmpty() ? Map.of() : namespaces.element();
            Map<String, String> scope = outer;
            for (int i = 0; i < attributes.getLength(); i++) {
                String name = attributes.getQName(i);
                if (name.equals("xmlns") || name.startsWith("xmlns:")) {
                    scope = scope == outer ? new HashMap<>(outer) : scope;
                    scope.put(
                            name.equals("xmlns") ? "" : name.substring(6),
                            attributes.getValue(i).strip());
                }
            }
            return scope;
        }

        private String namespace(String qName, Map<String, String> scope) {
            int colon = qName.indexOf(':');
            String prefix = colon < 0 ? "" : qName.substring(0, colon);
            String namespace = scope.get(prefix);
            if (namespace == null && !prefix.isEmpty()) {
                findings.add(FindingCode.PREFIX_UNDECLARED, file, lastLine, prefix);
            }
            return namespace == null ? "" : namespace;
        }

        private void namespaceOfAttribute(String qName, Map<String, String> scope) {
            if (qName.indexOf(':') > 0 && !qName.startsWith("xml:") && !qName.startsWith("xmlns:")) {
                namespace(qName, scope);
            }
        }

        @Override
        public void endElement(String uri, String localName, String qName) {
            open.pop();
            namespaces.pop();
            mark();
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            XmlNode node = open.peek();
            if (node != null) {
                node.text(characters, start, length);
            }
            mark();
        }

        @Override
        public void comment(char[] characters, int start, int length) {
            mark();
        }

        @Override
        public void processingInstruction(String target, String data) {
            mark();
        }

        @Override
        public void fatalError(SAXParseException malformed) throws SAXException {
            throw malformed;
        }
    }
}
