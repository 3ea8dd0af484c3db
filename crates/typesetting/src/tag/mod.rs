//! The tagged structure: what each stretch of content is, for readers that do not see the page.

/// Index of a node in its [`Tree`].
pub(crate) type NodeId = usize;

/// Standard structure types of ISO 32000-1 §14.8.4.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Document,
    Heading(u8),
    Paragraph,
    List,
    ListItem,
    Label,
    ListBody,
    Table,
    TableHead,
    TableBody,
    Row,
    HeaderCell,
    Cell,
    Caption,
    Figure,
    Link,
    Division,
}

impl Role {
    pub fn name(self) -> &'static str {
        match self {
            Role::Document => "Document",
            Role::Heading(1) => "H1",
            Role::Heading(2) => "H2",
            Role::Heading(3) => "H3",
            Role::Heading(4) => "H4",
            Role::Heading(5) => "H5",
            Role::Heading(_) => "H6",
            Role::Paragraph => "P",
            Role::List => "L",
            Role::ListItem => "LI",
            Role::Label => "Lbl",
            Role::ListBody => "LBody",
            Role::Table => "Table",
            Role::TableHead => "THead",
            Role::TableBody => "TBody",
            Role::Row => "TR",
            Role::HeaderCell => "TH",
            Role::Cell => "TD",
            Role::Caption => "Caption",
            Role::Figure => "Figure",
            Role::Link => "Link",
            Role::Division => "Div",
        }
    }
}

/// What a node holds, in reading order.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Kid {
    Node(NodeId),
    /// Marked content `mcid` of page `page`.
    Content {
        page: usize,
        mcid: i64,
    },
    /// The `index`-th link annotation of the document, on `page`.
    Annotation {
        page: usize,
        index: usize,
    },
}

/// Extra facts of a node; most nodes have none.
#[derive(Debug, Clone, Default)]
pub(crate) struct Facts {
    /// Replacement text of a figure.
    pub alt: Option<String>,
    /// `Row` or `Column`, of a header cell.
    pub scope: Option<&'static str>,
    /// Columns a cell covers, when more than one.
    pub columns: Option<usize>,
    /// Numbering of a list: `Disc` or `Decimal`.
    pub numbering: Option<&'static str>,
    /// Box of a figure on its page: left, bottom, right, top.
    pub bounds: Option<[f32; 4]>,
}

#[derive(Debug)]
pub(crate) struct Node {
    pub role: Role,
    pub parent: Option<NodeId>,
    pub kids: Vec<Kid>,
    pub lang: Option<&'static str>,
    pub facts: Option<Box<Facts>>,
    attached: bool,
}

/// The structure tree; node 0 is the document.
#[derive(Debug)]
pub(crate) struct Tree {
    pub nodes: Vec<Node>,
}

impl Tree {
    pub fn new() -> Tree {
        let root = Node {
            role: Role::Document,
            parent: None,
            kids: Vec::new(),
            lang: None,
            facts: None,
            attached: true,
        };
        Tree { nodes: vec![root] }
    }

    /// A new last kid of `parent`.
    pub fn add(&mut self, parent: NodeId, role: Role, lang: Option<&'static str>) -> NodeId {
        let id = self.detached(parent, role, lang);
        self.attach(id);
        id
    }

    /// A node that takes its place among its parent's kids with its first kid or content: a link
    /// stands between the words around it, and a box of ornament alone never appears.
    pub fn detached(&mut self, parent: NodeId, role: Role, lang: Option<&'static str>) -> NodeId {
        self.nodes.push(Node {
            role,
            parent: Some(parent),
            kids: Vec::new(),
            lang,
            facts: None,
            attached: false,
        });
        self.nodes.len() - 1
    }

    pub fn facts(&mut self, node: NodeId) -> &mut Facts {
        self.nodes[node].facts.get_or_insert_default()
    }

    /// Hangs marked content on a node.
    pub fn content(&mut self, node: NodeId, page: usize, mcid: i64) {
        self.attach(node);
        self.nodes[node].kids.push(Kid::Content { page, mcid });
    }

    /// Hangs a link annotation on a node.
    pub fn annotation(&mut self, node: NodeId, page: usize, index: usize) {
        self.nodes[node].kids.push(Kid::Annotation { page, index });
    }

    fn attach(&mut self, node: NodeId) {
        if self.nodes[node].attached {
            return;
        }
        self.nodes[node].attached = true;
        if let Some(parent) = self.nodes[node].parent {
            self.attach(parent);
            self.nodes[parent].kids.push(Kid::Node(node));
        }
    }
}
